/** How programs written for the old planner get at the data of an answer, each in its own way. */
export const cuts: Record<string, (answer: string) => unknown> = {
  "cuts at 5": (answer) => JSON.parse(answer.slice(5)).data,
  "cuts at 6": (answer) => JSON.parse(answer.slice(6)).data,
  "cuts at 28 and drops the last character": (answer) => JSON.parse(answer.slice(28, -1)),
  "splits at the line feed": (answer) => {
    const [, line = "", ...more] = answer.split("\n");
    if (more.length > 0) throw new Error("There is more than one line feed.");
    return JSON.parse(line).data;
  },
  "matches the beginning": (answer) => {
    const [, json = ""] = /^\)\]\}',\n(\{"status":"OK",.*\})$/.exec(answer) ?? [];
    return JSON.parse(json).data;
  },
};

type Slot = { key: string; date: string; startTime: string; endTime: string; parts: number };
type Ask = (path: string, init?: RequestInit) => Promise<Response>;

/** What a program of that time sends to book a slot for people with these V-numbers. */
export function oldBooking(slot: Slot, productKey: string, vNumbers: readonly string[]) {
  const { date, startTime, endTime } = slot;
  return {
    bookableSlot: { ...slot, booked: false },
    appointment: {
      productKey,
      date,
      startTime,
      endTime,
      email: "ada@example.org",
      phone: "06000000",
      language: "en",
      customers: vNumbers.map((vNumber, index) => ({
        vNumber,
        bsn: "",
        firstName: `Person ${index + 1}`,
        lastName: "Lovelace",
      })),
    },
  };
}

/** A program from an address of its own, which asks for a service for a group as programs of that time did. */
export class OldClient {
  constructor(
    readonly ask: Ask,
    readonly address: string,
  ) {}

  /** Sends a request; the answer as it came. */
  async send(path: string, body?: unknown, headers: Record<string, string> = {}) {
    const response = await this.ask(`/oap/api/${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: { "x-client-address": this.address, ...headers },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  /** Sends a request; what is in the answer. */
  async read(path: string, body?: unknown) {
    const { status, text } = await this.send(path, body);
    const { errorCode, data } = JSON.parse(text.slice(6));
    return { status, errorCode, data };
  }

  async slots(desk: string, productKey: string, persons: number): Promise<Slot[]> {
    return (await this.read(`desks/${desk}/slots/?productKey=${productKey}&persons=${persons}`)).data;
  }

  async hold(desk: string, slot: Slot) {
    return this.read(`desks/${desk}/slots/${slot.key}`, slot);
  }

  async book(desk: string, slot: Slot, productKey: string, vNumbers: readonly string[]) {
    return this.read(`desks/${desk}/appointments/`, oldBooking(slot, productKey, vNumbers));
  }
}
