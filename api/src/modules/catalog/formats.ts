import { isHostName } from './url-template.ts';

/** The formats that a field may have, in linear time. Host names may be IPv4 addresses. */
export const formats = {
  hostname: isHostName,
  email: (text: string): boolean => {
    const at = text.lastIndexOf('@');
    const local = text.slice(0, at);
    return (
      at > 0 && at <= 64 && !/[\s@<>,;:"()[\]\\]/.test(local) && isHostName(text.slice(at + 1))
    );
  },
  uri: (text: string): boolean => {
    const url = URL.parse(text);
    return url !== null && (url.protocol === 'https:' || url.protocol === 'http:');
  },
} as const;

/** What a value of a format is called in a sentence. */
export const formatNames: Readonly<Record<keyof typeof formats, string>> = {
  hostname: 'a host name such as mail.example.com',
  email: 'an e-mail address',
  uri: 'a web address that starts with https:// or http://',
};
