import type {Metadata} from 'next';
import type {ReactNode} from 'react';
import 'bantin/bantin.css';

export const metadata: Metadata = {title: 'Bản tin', icons: {icon: 'data:,'}};

export default function Layout({children}: {children: ReactNode}) {
  return (
    <html lang="vi">
      <body>
        <main>{children}</main>
      </body>
    </html>
  );
}
