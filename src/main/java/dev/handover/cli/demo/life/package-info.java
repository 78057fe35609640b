/**
 * The whole life of a case, told by {@code handover demo --life}: acts from the first look at a
 * seller's database to the certificate of destruction, with a clock that jumps. Only here can the
 * hub's clock be set.
 */
package dev.handover.cli.demo.life;
