import { connect, type Socket } from "node:net";

const readBytes = 256 * 1024;
const headEnd = Buffer.from("\r\n\r\n");

/**
 * A connection that asks for one thing after the other and reads each answer to its end without looking at it.
 *
 * It costs a fraction of a whole HTTP client: beside a server on one core, the generator must not be the slower one.
 * Every answer must say its `Content-Length`.
 */
export class RawClient {
  private readonly socket: Socket;
  /** What has come of the head of an answer. */
  private head: Buffer = Buffer.alloc(0);
  private bodyLeft = 0;
  private status = 0;
  private answered: ((status: number) => void) | undefined;
  private failed: ((error: Error) => void) | undefined;

  constructor(private readonly origin: URL) {
    const onread = {
      buffer: Buffer.alloc(readBytes),
      callback: (size: number, bytes: Uint8Array) => this.read(size, bytes),
    };
    this.socket = connect({ host: origin.hostname, port: Number(origin.port), noDelay: true, onread });
    this.socket.on("error", (error) => this.failed?.(error));
    this.socket.on("close", () => this.failed?.(new Error("The server closed the connection.")));
  }

  /** Asks for a path as a caller behind a proxy; resolves with the status once the whole answer has come. */
  get(path: string, forwardedFor: string): Promise<number> {
    return new Promise((resolve, reject) => {
      [this.answered, this.failed] = [resolve, reject];
      this.socket.write(
        `GET ${path} HTTP/1.1\r\nHost: ${this.origin.host}\r\nX-Forwarded-For: ${forwardedFor}\r\nAccept: */*\r\n\r\n`,
        "latin1",
      );
    });
  }

  close(): void {
    this.failed = undefined;
    this.socket.destroy();
  }

  private read(size: number, bytes: Uint8Array): boolean {
    if (this.bodyLeft > 0) this.bodyLeft -= size;
    // The buffer is used again: what is kept of it is a copy.
    else if (!this.readHead(Buffer.concat([this.head, bytes.subarray(0, size)]))) return true;
    if (this.bodyLeft <= 0) this.end();
    return true;
  }

  /** Reads the head of an answer; false while it is not whole. */
  private readHead(come: Buffer): boolean {
    const end = come.indexOf(headEnd);
    if (end < 0) {
      this.head = come;
      return false;
    }
    this.head = Buffer.alloc(0);
    const head = come.toString("latin1", 0, end);
    const length = /\r\ncontent-length: *([0-9]+)/i.exec(head)?.[1];
    this.status = Number(head.slice(9, 12));
    if (length === undefined) this.failed?.(new Error(`An answer without Content-Length:\n${head}`));
    else this.bodyLeft = Number(length) - (come.length - end - headEnd.length);
    return length !== undefined;
  }

  private end(): void {
    const done = this.answered;
    [this.answered, this.failed] = [undefined, undefined];
    if (this.bodyLeft < 0) throw new Error("An answer was longer than it said.");
    done?.(this.status);
  }
}
