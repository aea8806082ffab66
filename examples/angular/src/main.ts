import {bootstrapApplication} from '@angular/platform-browser';
import 'bantin/define.js';
import {Bulletin} from './bulletin';

bootstrapApplication(Bulletin).catch((error: unknown) => console.error(error));
