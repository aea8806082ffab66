import {useEffect, useState} from 'react';

/**
 * Loads the elements once React has taken the page over, so that what they add is no surprise to it.
 *
 * @returns Whether they are there. Objects and handlers are given to an element from then on: React gives it
 *   none while it takes over what the server has written.
 */
export function useBantin(): boolean {
  const [isThere, setIsThere] = useState(false);
  useEffect(() => {
    void import('bantin/define.js').then(() => setIsThere(true));
  }, []);
  return isThere;
}
