export const mijnWerkPaths = { mijnWerk: "/mijn-werk" };
