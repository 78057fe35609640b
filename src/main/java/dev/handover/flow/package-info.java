/**
 * All Java that knows Camel: starts the hub, lends the rooms to the routes as beans, runs a case
 * and tells how it ended.
 *
 * <p>Business rules live in the other rooms; the order of travel lives in {@code routes/}.
 */
package dev.handover.flow;
