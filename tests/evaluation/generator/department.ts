// The department in a postal code, as the tables of this folder have it.

export const departmentKey = (code: string): string => (/^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2));
