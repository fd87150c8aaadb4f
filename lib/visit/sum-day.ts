import { row, rows, sql } from "@/lib/db/sql";

/** The numbers of a day at a location. */
export type DaySum = {
  /** Who came: with an appointment and without. */
  came: number;
  walkIns: number;
  /** Persons who were helped; visits of one person count one. */
  persons: number;
  done: number;
  left: number;
  noShow: number;
  open: number;
  avoidable: number;
  /** From coming in to the first call, and from sitting down to leaving, of those helped; in seconds, null without any. */
  waitMedian: number | null;
  waitNinth: number | null;
  helpMedian: number | null;
  helpNinth: number | null;
};

/** Persons who were served with a service at a desk; null: it is not known at which. */
export type ServedAtDesk = { service: string; desk: string | null; persons: number };
/** Persons of whom something else came. */
export type OtherOutcome = { service: string; outcome: string; persons: number };

async function totals(locationId: string, date: string): Promise<DaySum> {
  return row<DaySum>(sql`
    select count(number)::integer as came, count(number) filter (where appointment_id is null)::integer as "walkIns",
           coalesce(sum(persons) filter (where status = 'done'), 0)::integer as persons,
           count(*) filter (where status = 'done')::integer as done,
           count(*) filter (where status = 'left')::integer as left,
           count(*) filter (where status = 'no_show')::integer as "noShow",
           count(*) filter (where status in ('arrived', 'called', 'serving'))::integer as open,
           count(avoidable_reason)::integer as avoidable,
           percentile_cont(0.5) within group (order by waited) as "waitMedian",
           percentile_cont(0.9) within group (order by waited) as "waitNinth",
           percentile_cont(0.5) within group (order by helped) as "helpMedian",
           percentile_cont(0.9) within group (order by helped) as "helpNinth"
    from (
      select visit.*, extract(epoch from first_called_at - arrived_at)::float as waited,
             case
               when status = 'done' then served_seconds + extract(epoch from ended_at - serving_at)::float
             end as helped
      from visit
      where location_id = ${locationId} and date = ${date}
    ) visit`);
}

/**
 * Sums a day of a location up: who came, waited and was helped, for which service at which desk, and what else came of it.
 *
 * Units: `date` is the location's own. Index: visit_of_day.
 * Throws: when the database fails.
 */
export async function sumDay(
  locationId: string,
  date: string,
): Promise<{ sum: DaySum; served: ServedAtDesk[]; others: OtherOutcome[] }> {
  const [sum, served, others] = await Promise.all([
    totals(locationId, date),
    rows<ServedAtDesk>(sql`
      select service_key as service, desk.name as desk,
             sum(case when participant_id is null then visit.persons else 1 end)::integer as persons
      from visit
      join visit_outcome on visit_outcome.visit_id = visit.id and outcome = 'served'
      left join desk on desk.id = visit_outcome.desk_id
      where visit.location_id = ${locationId} and visit.date = ${date}
      group by service_key, desk.name
      order by service_key, length(desk.name), desk.name`),
    rows<OtherOutcome>(sql`
      select service_key as service, outcome,
             sum(case when participant_id is null then visit.persons else 1 end)::integer as persons
      from visit
      join visit_outcome on visit_outcome.visit_id = visit.id and outcome <> 'served'
      where visit.location_id = ${locationId} and visit.date = ${date} and visit.status <> 'no_show'
      group by service_key, outcome
      order by service_key, outcome`),
  ]);
  return { sum, served, others };
}
