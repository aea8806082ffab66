<?php
/*
 * Installs WordPress without a browser and publishes what run.mjs wants, by the functions of WordPress itself.
 *
 *   php install.php <folder of WordPress> <JSON file: {url, theme, posts: [{title, content, date}]}>
 *
 * Prints the ids of the posts as JSON.
 */

[, $folder, $file] = $argv;
$wanted = json_decode(file_get_contents($file), true);
$_SERVER['HTTP_HOST'] = parse_url($wanted['url'], PHP_URL_HOST) . ':' . parse_url($wanted['url'], PHP_URL_PORT);
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
define('WP_INSTALLING', !empty($wanted['posts']));

/** There is nobody to be told by mail. */
function wp_new_blog_notification() {}

require "$folder/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';

$ids = [];
if (!empty($wanted['posts'])) {
    wp_install('Cổng thông tin', 'quantri', 'quantri@example.test', true, '', bin2hex(random_bytes(12)));
    foreach (['date_format' => 'd/m/Y', 'comment_moderation' => 0, 'comment_previously_approved' => 0, 'show_avatars' => 0] as $name => $value) {
        update_option($name, $value);
    }
    // What an editor may paste, a visitor may not.
    wp_set_current_user(1);
    kses_remove_filters();
    foreach ($wanted['posts'] as $post) {
        $id = wp_insert_post([
            'post_title' => $post['title'],
            'post_content' => wp_slash($post['content']),
            'post_date' => $post['date'],
            'post_status' => 'publish',
            'post_author' => 1,
            'comment_status' => 'open',
        ], true);
        if (is_wp_error($id)) {
            fwrite(STDERR, $id->get_error_message());
            exit(1);
        }
        $ids[] = $id;
    }
}
switch_theme($wanted['theme']);
echo json_encode($ids);
