<?php
/**
 * Plugin Name: Boundaryless: communities of practice
 * Description: Lets staff join a community of practice of people from every trust, or start one.
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * Author: Boundaryless
 * License: MIT
 * License URI: https://opensource.org/license/mit
 * Text Domain: boundaryless
 * Domain Path: /languages
 *
 * @package Boundaryless
 */

namespace Boundaryless;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const VERSION = '0.1.0';

require __DIR__ . '/includes/preset.php';
require __DIR__ . '/includes/choices.php';
require __DIR__ . '/includes/frame.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/settings.php';

add_action(
	'init',
	function () {
		load_plugin_textdomain( 'boundaryless', false, dirname( plugin_basename( __FILE__ ) ) . '/languages' );
		register_block();
		add_shortcode( 'join_community', __NAMESPACE__ . '\shortcode' );
	}
);
add_action( 'admin_init', __NAMESPACE__ . '\register_settings' );
add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );
