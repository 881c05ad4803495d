"""A small bot in discord.py, for calibrate-discord-py.test.ts: says "ready" when it is, and answers until it is killed."""

import os

import discord
import yarl
from discord import app_commands

ORIGIN = os.environ["FAKE_ORIGIN"]
GUILD = discord.Object(int(os.environ["FAKE_GUILD"]))
CHANNEL = int(os.environ["FAKE_CHANNEL"])

discord.http.Route.BASE = f"{ORIGIN}/api/v10"
discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(ORIGIN.replace("http", "ws") + "/")


class Contact(discord.ui.Modal, title="Contact"):
    words = discord.ui.TextInput(label="Words", custom_id="text")

    async def on_submit(self, interaction):
        await interaction.response.edit_message(content=f"said: {self.words.value}", view=None)


class Card(discord.ui.View):
    @discord.ui.button(label="Contact", custom_id="contact")
    async def contact(self, interaction, button):
        await interaction.response.send_modal(Contact(custom_id="form"))


class Bot(discord.Client):
    def __init__(self):
        super().__init__(intents=discord.Intents(guilds=True, guild_messages=True))
        self.tree = app_commands.CommandTree(self)
        self.begun = False

    async def on_ready(self):
        if self.begun:
            return
        self.begun = True
        await self.tree.sync(guild=GUILD)
        channel = self.get_channel(CHANNEL)
        assert channel is not None and channel.guild.me.id == self.user.id
        await channel.send("card", view=Card(timeout=None))
        print("ready", flush=True)

    async def on_message(self, message):
        if message.author != self.user:
            print(f"heard {message.content}", flush=True)


bot = Bot()


@bot.tree.command(name="hello", description="says hello", guild=GUILD)
async def hello(interaction: discord.Interaction, name: str):
    await interaction.response.send_message(f"hello, {name}", ephemeral=True)


bot.run(os.environ["FAKE_TOKEN"])
