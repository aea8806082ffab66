/** Stands in for a photograph, so that stories fetch nothing. */
export const PHOTOGRAPH = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 540" width="960" height="540">
    <rect width="960" height="540" fill="#d8e2e4"/>
    <path d="M0 300 210 120 380 270 560 90 790 280 960 170V540H0Z" fill="#8fa6a3"/>
    <path d="M0 360Q240 300 480 360T960 340V540H0Z" fill="#b9b27a"/>
    <path d="M0 420Q240 360 480 420T960 400V540H0Z" fill="#a39a5c"/>
    <path d="M0 480Q240 420 480 480T960 460V540H0Z" fill="#857d45"/>
  </svg>`,
)}`;
