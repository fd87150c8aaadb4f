import { display } from "@/lib/api/display/app";

const handle = (request: Request) => display.fetch(request);

export { handle as GET };
