import { type MemberRow, selectMembers } from "./member-rows.sql";

export type { MemberRow, NamedRole } from "./member-rows.sql";

const membersPerPage = 50;

/**
 * Staff whose name or address has these words in it, by name, and how many pages of them there are. Accounts of the
 * demonstration are there only with it.
 *
 * Units: `page` begins at 1.
 */
export async function findMembers({ search, page, isDemo }: { search: string; page: number; isDemo: boolean }) {
  const offset = (page - 1) * membersPerPage;
  const members = await selectMembers({ search: search.trim(), isDemo, limit: membersPerPage, offset });
  const total = members[0]?.total ?? 0;
  return { members, total, hasMore: offset + members.length < total };
}

/** One of the staff; null when there is nobody with this id. */
export async function findMember(id: string, { isDemo }: { isDemo: boolean }): Promise<MemberRow | null> {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  return (isId && (await selectMembers({ id, isDemo, limit: 1 }))[0]) || null;
}
