export const werkcijfersPaths = { werk: "/cijfers/werk" };
