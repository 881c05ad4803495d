/** Roles from least to most; each may do what the ones before it may. */
export const ROLES = ['viewer', 'agent', 'lead', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Those who lead; where nobody does, those who may do everything. The most that are called at once. */
export function leading<P extends { id: string; name: string; role: Role }>(
  staff: readonly P[],
): { id: string; name: string }[] {
  const of = (role: Role) => staff.filter((person) => person.role === role);
  const leads = of('lead').length > 0 ? of('lead') : of('admin');
  return leads.slice(0, CALLED).map(({ id, name }) => ({ id, name }));
}
const CALLED = 5;

export const atLeast = (role: Role, needs: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needs);
