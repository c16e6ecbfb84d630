<?php
/**
 * The frame that a page shows, and the shortcode for it.
 *
 * @package Boundaryless
 */

namespace Boundaryless;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * The communities as a frame, and below it a link for whoever cannot use frames.
 *
 * @param array $given What was chosen, see choices().
 */
function frame( array $given ): string {
	$origin = origin();
	if ( '' === $origin ) {
		return notice_of_nothing();
	}
	$chosen = choices( $given );
	return sprintf(
		'<iframe src="%1$s" title="%2$s" width="100%%" height="%3$d" loading="lazy" frameborder="0"></iframe>' .
			'<p><a href="%4$s" target="_blank" rel="noopener">%5$s</a></p>',
		esc_url( frame_address( $origin, $chosen ) ),
		esc_attr( title_of( $chosen['show'] ) ),
		absint( $chosen['height'] ),
		esc_url( page_address( $origin, $chosen ) ),
		esc_html__( 'Open the communities in a new tab', 'boundaryless' )
	);
}

/**
 * What a frame is called, so that two of them on a page are told apart.
 *
 * @param string $show One of SHOWS.
 */
function title_of( string $show ): string {
	if ( 'lessons' === $show ) {
		return __( 'The newest lessons', 'boundaryless' );
	}
	if ( 'gatherings' === $show ) {
		return __( 'The next gatherings', 'boundaryless' );
	}
	return __( 'Communities of practice', 'boundaryless' );
}

/**
 * Address of the frame.
 *
 * @param string $origin Where the communities are.
 * @param array  $chosen See choices().
 */
function frame_address( string $origin, array $chosen ): string {
	$query = array(
		'trust'     => $chosen['trust'],
		'view'      => SHOWS[0] === $chosen['show'] ? '' : $chosen['show'],
		'community' => $chosen['community'],
		'lang'      => $chosen['lang'],
	);
	return $origin . '/embed?' . http_build_query( array_filter( $query, 'strlen' ), '', '&' );
}

/**
 * Address of the page that shows the same without a frame.
 *
 * @param string $origin Where the communities are.
 * @param array  $chosen See choices().
 */
function page_address( string $origin, array $chosen ): string {
	$query = array(
		'trust' => $chosen['trust'],
		'lang'  => $chosen['lang'],
	);
	$path  = '' === $chosen['community'] ? '/' : '/c/' . $chosen['community'];
	return $origin . $path . '?' . http_build_query( array_filter( $query, 'strlen' ), '', '&' );
}

/**
 * Who writes the page is told that nothing is set; its readers see nothing.
 */
function notice_of_nothing(): string {
	if ( ! current_user_can( 'edit_posts' ) ) {
		return '';
	}
	$said = esc_html__( 'Nothing is shown here yet: the address of the communities is not set.', 'boundaryless' );
	if ( ! current_user_can( 'manage_options' ) ) {
		return '<p>' . $said . '</p>';
	}
	return sprintf(
		'<p>%1$s <a href="%2$s">%3$s</a></p>',
		$said,
		esc_url( admin_url( 'options-general.php?page=boundaryless' ) ),
		esc_html__( 'Set the address', 'boundaryless' )
	);
}

/**
 * [join_community trust="RJ1" show="lessons" community="falls" lang="cy" height="700"]
 *
 * @param array|string $given Attributes; without any, WordPress gives an empty text.
 */
function shortcode( $given ): string {
	return frame( is_array( $given ) ? $given : array() );
}
