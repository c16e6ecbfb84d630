<?php
// The functions of WordPress that the plugin calls, as far as its results depend on them.
define( 'ABSPATH', '/' );
$kept = false;
$may = $errors = $transients = array();
function add_action() {}
function add_shortcode() {}
function wp_parse_url( $url ) { return parse_url( $url ); }
function get_option() { return $GLOBALS['kept']; }
function determine_locale() { return 'en_GB'; }
function current_user_can( $what ) { return in_array( $what, $GLOBALS['may'], true ); }
function get_current_user_id() { return 1; }
function add_settings_error( $setting, $code, $message ) { $GLOBALS['errors'][] = array( $code, $message ); }
function set_transient( $key, $value ) { $GLOBALS['transients'][ $key ] = $value; }
function get_transient( $key ) { return $GLOBALS['transients'][ $key ] ?? false; }
function delete_transient( $key ) { unset( $GLOBALS['transients'][ $key ] ); }
function __( $text ) { return $text; }
function esc_html( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
function esc_attr( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
function esc_html__( $text ) { return esc_html( $text ); }
function esc_url( $url ) { return str_replace( array( '&', "'", '"', '<' ), array( '&#038;', '&#039;', '', '' ), $url ); }
function absint( $number ) { return abs( (int) $number ); }
function wp_kses( $text ) { return strip_tags( $text ); }
function admin_url( $path ) { return 'https://intranet.example/wp-admin/' . $path; }
function settings_fields() {}
function submit_button() {}
