import {createRoot} from 'react-dom/client';
import 'bantin/bantin.css';
import 'bantin/define.js';
import {Values} from './values.js';

createRoot(document.getElementById('app')!).render(<Values isThere />);
