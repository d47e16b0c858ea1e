/** Tests run the TypeScript as it stands; types are checked apart, by `npm run types`. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.tsx?$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.node.json', diagnostics: false }] },
  // Node 20 keeps worker memory; two cores is what the smallest build machine has.
  maxWorkers: 2,
};
