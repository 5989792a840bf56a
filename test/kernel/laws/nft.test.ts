import { testLaws } from './test-laws.ts';

testLaws('nft');
