<?php
/**
 * Whoever deletes the plugin deletes what it has kept; pages keep their shortcodes and blocks.
 *
 * @package Boundaryless
 */

if ( ! defined( 'WP_UNINSTALL_PLUGIN' ) ) {
	exit;
}

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $boundaryless_site ) {
		delete_blog_option( $boundaryless_site, 'boundaryless' );
	}
} else {
	delete_option( 'boundaryless' );
}
