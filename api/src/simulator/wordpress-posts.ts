import type { VendorAnswer } from './case-file.ts';
import { valueIn } from './carried-message.ts';
import type { Incoming } from './credentials-match.ts';

interface Post {
  readonly id: number;
  readonly link: string;
  readonly status: string;
  readonly title: string;
  readonly content: string;
}

const most = 50;

/** The posts that the simulated WordPress site took, so that they can be read back: the latest 50. */
export class WordpressPosts {
  #posts: readonly Post[] = [];

  /** Keeps a post, and gives the answer to whoever posted it: that of the case file for the first one. */
  take(answer: VendorAnswer, { body }: Pick<Incoming, 'body'>): VendorAnswer {
    const sample = answer.body as Pick<Post, 'id' | 'link'>;
    const title = textAt(body, 'title');
    const post: Post = {
      id: (this.#posts[0]?.id ?? sample.id - 1) + 1,
      link: new URL(`../${slugOf(title)}/`, sample.link).href,
      status: textAt(body, 'status'),
      title,
      content: textAt(body, 'content'),
    };
    this.#posts = [post, ...this.#posts].slice(0, most);
    return { ...answer, body: shown(post) };
  }

  /** What a GET gives (https://developer.wordpress.org/rest-api/reference/posts/). @param id empty: all of them */
  read(id: string): VendorAnswer {
    if (id === '') return { body: this.#posts.map(shown) };
    const post = this.#posts.find((each) => String(each.id) === id);
    return post === undefined ? unknownPost : { body: shown(post) };
  }
}

const unknownPost: VendorAnswer = {
  status: 404,
  body: { code: 'rest_post_invalid_id', message: 'Invalid post ID.', data: { status: 404 } },
};

/** The id that is asked for at an address of posts; empty for all of them, undefined where it is no such address. */
export function askedPost(postsUrl: string, { method, url }: Incoming): string | undefined {
  const posts = new URL(postsUrl);
  if (method !== 'GET' || url.origin !== posts.origin) return undefined;
  if (!url.pathname.startsWith(posts.pathname)) return undefined;
  const found = /^(?:\/(\d+))?\/?$/.exec(url.pathname.slice(posts.pathname.length));
  return found === null ? undefined : (found[1] ?? '');
}

function shown({ title, content, ...post }: Post) {
  return { ...post, title: { rendered: title }, content: { rendered: content } };
}

function textAt(body: string, place: string): string {
  const value = valueIn(body, place);
  return typeof value === 'string' ? value : '';
}

function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase();
  return words.replaceAll(/[\s_-]+/g, '-') || 'post';
}
