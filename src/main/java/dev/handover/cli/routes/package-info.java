/**
 * The command {@code handover routes}: what Camel's routes of the serving hub do, one by one. The
 * routes themselves are looked after by {@code flow}.
 */
package dev.handover.cli.routes;
