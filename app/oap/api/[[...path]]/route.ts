import { oap } from "@/lib/api/oap/app";

const handle = (request: Request) => oap.fetch(request);

export { handle as GET, handle as POST };
