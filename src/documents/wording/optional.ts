// Sentences that an office may do without: one that it has emptied is not printed, where others would fall back to their
// default.

export const OPTIONAL_WORDING: ReadonlySet<string> = new Set([
  'giay-moi-luu-y',
  'giay-moi-thanh-phan',
  'hoi-nghi-ghi-am',
  'ke-hoach-ton-mo-dau',
  'phat-thanh-ghi-chu',
]);
