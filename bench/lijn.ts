import { connect, type Socket } from "node:net";

export type Vraag = {
  readonly method: "GET" | "POST";
  /** Elsewhere than the address of the line. */
  readonly pad?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

/**
 * One kept HTTP/1.1 connection that asks one thing at a time and reads no more of the answer than its status and its
 * length: what asking costs comes off what the server under measurement can use.
 */
export class Lijn {
  readonly #url: URL;
  readonly #socket: Socket;
  #answer: { resolve: (status: number) => void; reject: (error: Error) => void } | undefined;
  #head = "";
  #status = 0;
  /** Bytes of the body still to come; undefined while the head is not complete. */
  #left: number | undefined;

  constructor(url: string) {
    this.#url = new URL(url);
    this.#socket = connect(Number(this.#url.port), this.#url.hostname);
    this.#socket.setNoDelay(true);
    this.#socket.on("data", (bytes) => this.#read(bytes));
    this.#socket.on("error", (error) => this.#answer?.reject(error));
    this.#socket.on("close", () => this.#answer?.reject(new Error("the server closed the connection")));
  }

  /** Gives the status of the answer once its last byte is here. */
  async ask({ method, pad = this.#url.pathname, headers, body = "" }: Vraag): Promise<number> {
    const length = method === "POST" ? { "content-length": String(Buffer.byteLength(body)) } : {};
    const lines = Object.entries({ host: this.#url.host, ...headers, ...length }).map(
      ([name, value]) => `${name}: ${value}`,
    );
    return new Promise((resolve, reject) => {
      this.#answer = { resolve, reject };
      this.#socket.write(`${method} ${pad} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n${body}`);
    });
  }

  close(): void {
    this.#answer = undefined;
    this.#socket.destroy();
  }

  #read(bytes: Buffer): void {
    if (this.#left === undefined) this.#readHead(bytes);
    else this.#left -= bytes.length;
    if (this.#left !== 0) return;
    const status = this.#status;
    this.#head = "";
    this.#left = undefined;
    this.#answer?.resolve(status);
  }

  #readHead(bytes: Buffer): void {
    this.#head += bytes.toString("latin1");
    const einde = this.#head.indexOf("\r\n\r\n");
    if (einde < 0) return;
    const head = this.#head.slice(0, einde);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    this.#status = Number(head.slice(9, 12));
    if (length !== undefined) this.#left = Number(length) - (this.#head.length - einde - 4);
    // In pieces, as a redirect without a body is: the last piece is empty.
    else if (this.#head.endsWith("\r\n0\r\n\r\n")) this.#left = 0;
  }
}
