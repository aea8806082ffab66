import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import 'bantin/bantin.css';
import 'bantin/define.js';
import {Bulletin} from './bulletin.js';

createRoot(document.getElementById('app')!).render(
  <StrictMode>
    <Bulletin />
  </StrictMode>,
);
