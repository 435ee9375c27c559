import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

export interface Answer<Data> {
  readonly status: number;
  readonly data: Data | null;
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string };
  }[];
  readonly headers: Headers;
}

export type LiveEvents<Data> = AsyncIterableIterator<{
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string };
  }[];
}>;

/** A caller of the API from outside: a browser with its cookies, or a tool. */
export class TestClient {
  readonly cookies = new Map<string, string>();
  readonly #url: string;
  readonly #apiKey: string | undefined;
  readonly #sockets: Client[] = [];

  /** @param apiKey What a tool sends with all that it asks. */
  constructor(url: string, apiKey?: string) {
    this.#url = url;
    this.#apiKey = apiKey;
  }

  async ask<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: NoInfer<Variables>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<Data>> {
    return this.post<Data>({ query: print(document), variables }, headers);
  }

  /** Like `ask`, for when the answer must be data: what is refused fails the test. */
  async get<Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: NoInfer<Variables>,
  ): Promise<Data> {
    const { data, errors } = await this.ask(document, variables);
    if (data === null || errors.length > 0) throw new Error(`Refused: ${JSON.stringify(errors)}`);
    return data;
  }

  async post<Data>(
    body: unknown,
    headers: Readonly<Record<string, string>> = {},
    signal: AbortSignal | null = null,
  ): Promise<Answer<Data>> {
    const response = await fetch(`${this.#url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.#credentials(), ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      signal,
    });
    this.#keepCookies(response);
    const answer = (await response.json()) as Partial<Answer<Data>>;
    return {
      status: response.status,
      data: answer.data ?? null,
      errors: answer.errors ?? [],
      headers: response.headers,
    };
  }

  /** Events as they come, each once. When the server closes the socket, `next` rejects with code and reason. */
  subscribe<Data, Variables extends Record<string, unknown>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: NoInfer<Variables>,
    headers: Readonly<Record<string, string>> = { origin: this.#url },
    connectionParams: Readonly<Record<string, unknown>> = {},
  ): LiveEvents<Data> {
    const upgradeHeaders = { ...this.#credentials(), ...headers };
    class CookieSocket extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers: upgradeHeaders });
      }
    }
    const socket = createClient({
      url: `${this.#url.replace('http', 'ws')}/graphql`,
      webSocketImpl: CookieSocket,
      connectionParams,
      retryAttempts: 0,
      lazy: true,
    });
    this.#sockets.push(socket);
    return socket.iterate<Data>({ query: print(document), variables }) as LiveEvents<Data>;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) await socket.dispose();
  }

  #credentials(): Record<string, string> {
    const bearer = this.#apiKey === undefined ? {} : { authorization: `Bearer ${this.#apiKey}` };
    if (this.cookies.size === 0) return bearer;
    return {
      ...bearer,
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    };
  }

  #keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split('=');
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
