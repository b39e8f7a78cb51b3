/** Classes of enterprises; terms may depend on them. */
export const enterpriseClasses = ['leading', 'little-giant', 'specialised', 'innovative', 'other'] as const;
