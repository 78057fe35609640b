package dev.handover.cli.demo.life;

/** A part of the story: something that people do at the hub, at the seller's or at the buyer's. */
interface Act {
  /** What it is, in a few words. */
  String title();

  /** Plays it; what came of it stands in the scene's figures. */
  void play(Scene scene);
}
