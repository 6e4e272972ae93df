/** Imports a package that is installed beside this file; compiled code lies elsewhere and would not find it. */
export const load = (name) => import(name);
