<?php
/**
 * Plugin Name: Bản Tin
 * Description: Trình bày bản tin cho dễ đọc: cỡ chữ, màu nền, danh sách nhiệm vụ.
 *
 * Chép tệp này vào wp-content/mu-plugins/, và chép các tệp của thư viện (dist/) vào thư mục bantin/
 * ở gốc của trang. Xóa tệp này thì trang trở lại như cũ.
 */

add_action('wp_head', function () {
    // Chỉ ở trang của một bài; trang danh sách không đổi.
    if (!is_singular('post')) {
        return;
    }
    $folder = esc_url(home_url('/bantin'));
    echo <<<HTML
<link rel="stylesheet" href="$folder/bantin.css">
<script src="$folder/bantin-early.js"></script>
<script type="module" src="$folder/bantin.js" data-adopt="wordpress"></script>

HTML;
});
