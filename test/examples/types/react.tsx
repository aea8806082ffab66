import type {RefObject} from 'react';
import type {NewsToolbar} from 'bantin';
import type {} from 'bantin/react.js';

declare const toolbar: RefObject<NewsToolbar | null>;

export const right = <news-toolbar ref={toolbar} className="dau-bai" />;
