export const vernietigingPaths = { bewaren: "/bewaren" };
