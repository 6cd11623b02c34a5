/** How long a key may work: days -> how people read it. */
export const geldigheden = { "90": "Drie maanden", "180": "Een half jaar", "365": "Een jaar" } as const;

/** In the order on screen. */
export const voorgesteld = ["90", "180", "365"] as const;
