'use client';

import {type ReactNode, useState} from 'react';
import type {} from 'bantin/react.js';
import {useBantin} from './use-bantin';

/** The head of a bulletin; its headline and lead come from the server. */
export function Toolbar({published, children}: {published: string; children: ReactNode}) {
  const isThere = useBantin();
  const [textSize, setTextSize] = useState(100);

  return (
    <news-toolbar
      slot="toolbar"
      published={published}
      onnews-text-size={isThere ? (event) => setTextSize(event.textSize) : undefined}
    >
      {children}
      <p>
        <output>Cỡ chữ {textSize} %</output>
      </p>
    </news-toolbar>
  );
}
