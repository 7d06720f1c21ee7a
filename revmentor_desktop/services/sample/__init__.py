"""The sample programme: made up in code, plainly labelled, its dates relative to today."""

from revmentor_desktop.services.sample.sign_up import write_sample_list
from revmentor_desktop.services.sample.story import SampleStory, make_sample, play_sample

__all__ = ["SampleStory", "make_sample", "play_sample", "write_sample_list"]
