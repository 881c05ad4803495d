/** Roles from least to most; each may do what the ones before it may. */
export const ROLES = ['viewer', 'agent', 'lead', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const atLeast = (role: Role, needs: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needs);
