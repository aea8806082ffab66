import {Component, computed, signal} from '@angular/core';
import type {NewsTextSizeEvent} from 'bantin';
import {BANTIN} from './bantin';
import {ROUNDS} from './rounds';

@Component({
  selector: 'app-bulletin',
  templateUrl: './bulletin.html',
  imports: [BANTIN],
})
export class Bulletin {
  protected readonly round = signal(0);
  protected readonly isShown = signal(true);
  protected readonly isHeld = signal(false);
  protected readonly heard = signal<readonly string[]>([]);
  protected readonly values = computed(() => ROUNDS[this.round()]);

  protected next(): void {
    this.round.update((round) => (round + 1) % ROUNDS.length);
  }

  protected hear({type}: {readonly type: string}): void {
    this.heard.update((heard) => [...heard, type]);
  }

  protected onTextSize(event: NewsTextSizeEvent): void {
    this.hear(event);
    if (this.isHeld()) event.preventDefault();
  }
}
