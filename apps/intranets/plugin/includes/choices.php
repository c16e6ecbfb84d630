<?php
/**
 * What can be chosen, and what of it fits. Everything here comes from people: options, shortcodes, blocks.
 *
 * @package Boundaryless
 */

namespace Boundaryless;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const OPTION      = 'boundaryless';
const HEIGHT      = 700;
const HEIGHT_MIN  = 300;
const HEIGHT_MAX  = 2000;
const TRUST       = '/^[A-Z0-9]{1,12}$/';
const COMMUNITY   = '/^(?=.{1,70}$)[a-z0-9]+(?:-[a-z0-9]+)*$/D';
const SHOWS       = array( 'communities', 'lessons', 'gatherings' );
const LANGUAGES   = array( 'en', 'cy' );

/**
 * The text of a choice; whatever is no text counts as nothing.
 *
 * @param mixed $given What somebody has given.
 */
function text_of( $given ): string {
	return is_scalar( $given ) ? trim( (string) $given ) : '';
}

/**
 * The origin of an https address, or nothing; what stands after the host is left out.
 *
 * @param mixed $given An address that somebody typed.
 */
function origin_of( $given ): string {
	$parts = wp_parse_url( text_of( $given ) );
	if ( ! is_array( $parts ) || ! isset( $parts['scheme'], $parts['host'] ) ) {
		return '';
	}
	$host = strtolower( $parts['host'] );
	if ( 'https' !== strtolower( $parts['scheme'] ) || ! preg_match( '/^[a-z0-9.-]+$/D', $host ) ) {
		return '';
	}
	return 'https://' . $host . ( isset( $parts['port'] ) ? ':' . (int) $parts['port'] : '' );
}

/**
 * The code of a trust in capitals, or nothing.
 *
 * @param mixed $given A code that somebody typed.
 */
function trust_of( $given ): string {
	$code = strtoupper( text_of( $given ) );
	return preg_match( TRUST . 'D', $code ) ? $code : '';
}

/**
 * What the administrator has set: address and trust, each a text. Without an address, that of the package.
 */
function settings(): array {
	$kept    = get_option( OPTION );
	$kept    = is_array( $kept ) ? $kept : array();
	$address = origin_of( $kept['address'] ?? '' );
	return array(
		'address' => '' === $address ? origin_of( PRESET ) : $address,
		'trust'   => trust_of( $kept['trust'] ?? '' ),
	);
}

/**
 * Whether wp-config.php sets the address, as networks of many sites do.
 */
function is_fixed(): bool {
	return defined( 'BOUNDARYLESS_ADDRESS' ) && '' !== origin_of( constant( 'BOUNDARYLESS_ADDRESS' ) );
}

/**
 * Where the communities are; nothing while nobody has set it.
 */
function origin(): string {
	return is_fixed() ? origin_of( constant( 'BOUNDARYLESS_ADDRESS' ) ) : settings()['address'];
}

/**
 * The choices of a shortcode or a block, as far as they fit; the rest as if it had not been given.
 *
 * @param array $given Any of trust, community, show, lang, height.
 */
function choices( array $given ): array {
	$community = text_of( $given['community'] ?? '' );
	$show      = text_of( $given['show'] ?? '' );
	$lang      = text_of( $given['lang'] ?? '' );
	$height    = text_of( $given['height'] ?? '' );
	$trust     = trust_of( $given['trust'] ?? '' );
	return array(
		'trust'     => '' === $trust ? settings()['trust'] : $trust,
		'community' => preg_match( COMMUNITY, $community ) ? $community : '',
		'show'      => in_array( $show, SHOWS, true ) ? $show : SHOWS[0],
		'lang'      => in_array( $lang, LANGUAGES, true ) ? $lang : language_of_page(),
		'height'    => is_numeric( $height ) ? max( HEIGHT_MIN, min( HEIGHT_MAX, (int) $height ) ) : HEIGHT,
	);
}

/**
 * Welsh where the page is Welsh, otherwise English.
 */
function language_of_page(): string {
	return 0 === strpos( determine_locale(), 'cy' ) ? 'cy' : 'en';
}
