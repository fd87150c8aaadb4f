/** A calendar date "YYYY-MM-DD" as Prisma takes it: midnight in UTC. */
export function calendarDate(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
