<?php
/**
 * What this package was built with.
 *
 * @package Boundaryless
 */

namespace Boundaryless;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/** Where the communities are until an administrator enters another address; nothing in a package for any installation. */
const PRESET = '';
