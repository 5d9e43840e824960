/** Orders by hour of the shop's clock, 0 … 23: quiet nights, a lunch bump, an evening peak. */
export const SHOP_HOURS = [8, 4, 2, 1, 1, 2, 5, 12, 24, 38, 48, 54, 56, 55, 52, 50, 50, 52, 56, 64, 72, 70, 48, 22]
