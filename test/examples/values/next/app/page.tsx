'use client';

import {useBantin} from './use-bantin';
import {Values} from './values';

export default function Page() {
  return <Values isThere={useBantin()} />;
}
