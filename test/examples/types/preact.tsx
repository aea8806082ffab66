import type {RefObject} from 'preact';
import type {NewsToolbar} from 'bantin';
import type {} from 'bantin/preact.js';

declare const toolbar: RefObject<NewsToolbar>;

export const right = <news-toolbar ref={toolbar} class="dau-bai" />;
