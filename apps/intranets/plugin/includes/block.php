<?php
/**
 * The block: what an editor chooses is kept in the page, the frame is made when the page is read.
 *
 * @package Boundaryless
 */

namespace Boundaryless;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Registers the block and the script that edits it.
 */
function register_block(): void {
	$needs = array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components', 'wp-server-side-render' );
	$file  = plugins_url( 'block/editor.js', __DIR__ );
	wp_register_script( 'boundaryless-editor', $file, $needs, VERSION, true );
	wp_localize_script( 'boundaryless-editor', 'boundaryless', array( 'words' => editor_words() ) );
	register_block_type(
		dirname( __DIR__ ) . '/block',
		array(
			'render_callback' => __NAMESPACE__ . '\render_block',
		)
	);
}

/**
 * What the page shows in the block's place.
 *
 * @param array $attributes What the editor chose.
 */
function render_block( array $attributes ): string {
	// Made by WordPress, of attributes that it has escaped.
	$around = get_block_wrapper_attributes();
	return '<div ' . $around . '>' . frame( $attributes ) . '</div>';
}

/**
 * The texts of the block's settings, in the language of the editor.
 */
function editor_words(): array {
	return array(
		'title'           => __( 'Communities of practice', 'boundaryless' ),
		'show'            => __( 'Show', 'boundaryless' ),
		'showCommunities' => __( 'Communities, and the way to join or start one', 'boundaryless' ),
		'showLessons'     => __( 'The newest lessons', 'boundaryless' ),
		'showGatherings'  => __( 'The next gatherings', 'boundaryless' ),
		'trust'           => __( 'Code of your trust', 'boundaryless' ),
		'trustHint'       => __( 'Its ODS code, such as RJ1. It is chosen in the form to join.', 'boundaryless' ),
		'trustFault'      => __( 'Enter a code of letters and digits only, such as RJ1, or leave this empty', 'boundaryless' ),
		'community'       => __( 'Only one community', 'boundaryless' ),
		'communityHint'   => __( 'The last part of its address, such as green-theatres', 'boundaryless' ),
		'communityFault'  => __( 'Enter only the last part of the community’s address, such as green-theatres, or leave this empty', 'boundaryless' ),
		'language'        => __( 'Language', 'boundaryless' ),
		'languagePage'    => __( 'As the page', 'boundaryless' ),
		'languageEnglish' => __( 'English', 'boundaryless' ),
		'languageWelsh'   => __( 'Welsh (Cymraeg)', 'boundaryless' ),
		'height'          => __( 'Height in pixels', 'boundaryless' ),
		'heightHint'      => __( 'From 300 to 2000. What does not fit can be scrolled.', 'boundaryless' ),
	);
}
