import { desk } from "@/lib/api/desk/app";

const handle = (request: Request) => desk.fetch(request);

export { handle as GET, handle as POST };
