<?php
/**
 * The page under Settings: where the communities are, and whose site this is.
 *
 * @package Boundaryless
 */

namespace Boundaryless;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Seconds for which something that did not fit is kept, so that whoever typed it can put it right. */
const TYPED_FOR_SECONDS = 60;

/**
 * Tells WordPress of the one option and how it is cleaned.
 */
function register_settings(): void {
	register_setting(
		OPTION,
		OPTION,
		array(
			'type'              => 'object',
			'sanitize_callback' => __NAMESPACE__ . '\clean',
			'show_in_rest'      => false,
		)
	);
}

/**
 * What is kept of a form: what fits; where something does not, what was kept before, and a message that names the field.
 *
 * @param mixed $given The form's fields.
 */
function clean( $given ): array {
	$given  = is_array( $given ) ? $given : array();
	$kept   = settings();
	$fits   = array(
		'address' => origin_of( $given['address'] ?? '' ),
		'trust'   => trust_of( $given['trust'] ?? '' ),
	);
	$faults = faults();
	$typed  = array();
	foreach ( $fits as $field => $value ) {
		// A field that is not in the form stays as it is.
		if ( ! isset( $given[ $field ] ) ) {
			continue;
		}
		$text = text_of( $given[ $field ] );
		if ( '' !== $text && '' === $value ) {
			$typed[ $field ] = $text;
			add_settings_error( OPTION, 'boundaryless-' . $field, $faults[ $field ] );
			continue;
		}
		$kept[ $field ] = $value;
	}
	// An option that is not there yet is cleaned twice; the second time there is nothing left to complain of.
	if ( array() !== $typed ) {
		set_transient( typed_key(), $typed, TYPED_FOR_SECONDS );
	}
	return $kept;
}

/**
 * The message for each field whose text does not fit, escaped.
 */
function faults(): array {
	return array(
		'address' => esc_html__( 'The address was not changed: enter one that begins with https://, such as https://communities.example.nhs.uk', 'boundaryless' ),
		'trust'   => esc_html__( 'The code was not changed: enter letters and digits only, such as RJ1', 'boundaryless' ),
	);
}

/**
 * Where what somebody typed waits for the page that comes after the form.
 */
function typed_key(): string {
	return 'boundaryless_typed_' . get_current_user_id();
}

/**
 * Puts the page into the menu of those who may change settings.
 */
function add_settings_page(): void {
	$title = __( 'Communities of practice', 'boundaryless' );
	add_options_page( $title, $title, 'manage_options', 'boundaryless', __NAMESPACE__ . '\show_settings' );
}

/**
 * The page.
 */
function show_settings(): void {
	$typed  = get_transient( typed_key() );
	$typed  = is_array( $typed ) ? $typed : array();
	$values = array_merge( settings(), $typed );
	delete_transient( typed_key() );
	echo '<div class="wrap"><h1>', esc_html__( 'Communities of practice', 'boundaryless' ), '</h1>';
	echo '<p>', esc_html__( 'Add the block “Communities of practice” to a page, or write [join_community] where it should appear.', 'boundaryless' ), '</p>';
	echo '<form action="options.php" method="post">';
	settings_fields( OPTION );
	echo '<table class="form-table" role="presentation">';
	if ( is_fixed() ) {
		show_fixed();
	} else {
		show_field( 'address', 'url', __( 'Address of the installation', 'boundaryless' ), __( 'For example https://communities.example.nhs.uk, without anything after it.', 'boundaryless' ), $values, $typed );
	}
	show_field( 'trust', 'text', __( 'Code of your trust', 'boundaryless' ), __( 'Its ODS code, such as RJ1. It is chosen in the form to join.', 'boundaryless' ), $values, $typed );
	echo '</table>';
	submit_button();
	echo '</form></div>';
}

/**
 * A row that says what wp-config.php has set.
 */
function show_fixed(): void {
	echo '<tr><th scope="row">', esc_html__( 'Address of the installation', 'boundaryless' ), '</th><td>';
	echo '<code>', esc_html( origin() ), '</code><p class="description">';
	echo esc_html__( 'It is set in wp-config.php by BOUNDARYLESS_ADDRESS.', 'boundaryless' ), '</p></td></tr>';
}

/**
 * A row with a field, its hint and, where what was typed did not fit, its fault.
 *
 * @param string $field  Name of the setting.
 * @param string $type   Type of the input.
 * @param string $label  Its label.
 * @param string $hint   What to type.
 * @param array  $values What the fields show.
 * @param array  $typed  What did not fit.
 */
function show_field( string $field, string $type, string $label, string $hint, array $values, array $typed ): void {
	$id    = 'boundaryless-' . $field;
	$wrong = isset( $typed[ $field ] );
	echo '<tr><th scope="row"><label for="', esc_attr( $id ), '">', esc_html( $label ), '</label></th><td>';
	echo '<input class="regular-text" id="', esc_attr( $id ), '" type="', esc_attr( $wrong ? 'text' : $type ), '"';
	echo ' name="', esc_attr( OPTION . '[' . $field . ']' ), '" value="', esc_attr( $values[ $field ] ), '"';
	echo ' aria-describedby="', esc_attr( $id . '-hint' ), '" aria-invalid="', esc_attr( $wrong ? 'true' : 'false' ), '">';
	echo '<p class="description" id="', esc_attr( $id . '-hint' ), '">', esc_html( $hint );
	if ( $wrong ) {
		// It comes escaped.
		echo ' <strong>', wp_kses( faults()[ $field ], array() ), '</strong>';
	}
	echo '</p></td></tr>';
}
