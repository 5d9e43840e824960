/** Nothing: the product's would be found above it. */
export function register() {}
